import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { catalogues, pageWords, type Language } from '../../src/messages';
import { loadPages } from '../../src/taskpane/pages';
import { Later } from '../../src/taskpane/state/later';
import { Themed } from '../../src/taskpane/Themed';
import type { ThemeKind } from '../../src/taskpane/view-model/theme';
import {
  CatalogueContext,
  LaterTextsContext,
  PageTextsContext,
  type LaterTexts,
} from '../../src/taskpane/words';
import type { Run } from '../../src/workbook';
import type { Exhibit } from './exhibit';
import { exhibits } from './exhibits';
import { sampleRun } from './runs';

/** Where one exhibit at a time is shown. */
export interface Stage {
  /** Resolves when the exhibit is on the page as it is meant. @throws Error for an unknown one */
  show(id: string): Promise<void>;
  dress(theme: ThemeKind): void;
}

/** Makes the page a stage in a language. */
export async function stageIn(language: Language, theme: ThemeKind): Promise<Stage> {
  const texts: LaterTexts = { pages: pageWords[language], catalogue: catalogues[language] };
  const later = new Later(() => Promise.resolve(texts));
  const [sample] = await Promise.all([sampleRun(), later.load(), loadPages()]);
  // What breaks is an exhibit, and not something to be told in the console.
  const root = createRoot(document.body.appendChild(document.createElement('div')), {
    onCaughtError: () => undefined,
  });
  let shown: Exhibit | undefined;
  let dressed = theme;
  const render = () => {
    const onStage = shown && <OnStage key={shown.id} exhibit={shown} sample={sample} />;
    flushSync(() => {
      root.render(
        <Themed theme={dressed}>
          <CatalogueContext value={texts.catalogue}>
            <LaterTextsContext value={later}>
              <PageTextsContext value={texts}>{onStage}</PageTextsContext>
            </LaterTextsContext>
          </CatalogueContext>
        </Themed>,
      );
    });
  };
  return {
    show: async (id) => {
      shown = exhibits.find((exhibit) => exhibit.id === id);
      if (!shown) throw new Error(`There is no exhibit ${id}`);
      document.title = shown.title;
      render();
      for (const hand of shown.then ?? []) {
        await hand(document);
        await nextFrame();
      }
      await nextFrame();
    },
    dress: (next) => {
      dressed = next;
      render();
    },
  };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

interface OnStageProps {
  readonly exhibit: Exhibit;
  readonly sample: Run;
}

/** An exhibit as the pane would hold it: with the pane's edges, and its scroll or its own. */
function OnStage({ exhibit, sample }: OnStageProps) {
  const { as, title } = exhibit;
  if (as === 'pane') return exhibit.show(sample);
  return (
    <main className="frame">
      <h1 lang="it" className="label">
        {title}
      </h1>
      <div className={as}>{exhibit.show(sample)}</div>
    </main>
  );
}
