import { makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { choosing, including, mappingDraft, NO_EDITS } from '../../view-model/mapping-draft';
import { tryMapping } from '../../../workbook/mapping/trial';
import { usePageWords } from '../../words';
import { Empty } from '../Empty';
import { MoreButton, useFirst } from '../more';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';
import { Working } from '../ui/Working';
import { AreaCard } from './AreaCard';
import { MappingFooter } from './MappingFooter';
import { MappingPreview } from './MappingPreview';
import type { MappingEditing } from './use-mapping-edits';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px', minWidth: 0 },
  list: {
    margin: '6px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
});

interface MappingPanelProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly editing: MappingEditing;
}

/** What a plan could be read from in this workbook; read again whenever the workbook was. */
export function MappingPanel({ state, actions, editing }: MappingPanelProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  const { look, mapping, failure } = state;
  const { read } = actions.mapping;
  // Without a plan, whoever shows this page has it read.
  useEffect(() => {
    if (look) void read();
  }, [read, look]);
  if (mapping && mapping.areas.length > 0) {
    return <Areas found={mapping} state={state} actions={actions} editing={editing} />;
  }
  if (!mapping && !failure) return <Working text={words.reading} done={null} />;
  return (
    <div className={styles.panel}>
      {mapping && <Empty title={words.none} text={words.noneHint} />}
      <div>
        <Button onClick={() => void read()}>{words.readAgain}</Button>
      </div>
    </div>
  );
}

interface AreasProps extends MappingPanelProps {
  readonly found: NonNullable<PaneState['mapping']>;
}

/** The areas that were found, and what would be read of them as the user has changed them. */
function Areas({ found, state, actions, editing }: AreasProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().mapping;
  const edits = editing.edits ?? NO_EDITS;
  const draft = useMemo(() => mappingDraft(found.areas, edits), [found, edits]);
  const { shown, rest, showMore } = useFirst(draft.areas);
  // Reading all of it again must not hold up what is being chosen.
  const mapping = useDeferredValue(draft.mapping);
  const trial = useMemo(() => tryMapping(found.workbook, mapping), [found, mapping]);
  const { nodes, indicators, links, dashboards } = trial;
  const reads = trial.layout ? words.noPlan : words.counts(nodes, indicators, links, dashboards);
  return (
    <div className={styles.panel}>
      <p className={texts.quiet}>{words.intro}</p>
      <section>
        <Heading>{words.areas}</Heading>
        <ul className={styles.list}>
          {shown.map((area) => (
            <AreaCard
              key={area.key}
              area={area}
              onInclude={(is) => editing.put(including(edits, area, is))}
              onChoose={(column, choice) => editing.put(choosing(edits, area, column, choice))}
              onGoTo={actions.goTo}
            />
          ))}
        </ul>
        <MoreButton rest={rest} onClick={showMore} />
      </section>
      <MappingPreview trial={trial} reads={reads} onGoTo={actions.goTo} />
      <MappingFooter {...{ found, draft, reads, state, actions, editing }} />
    </div>
  );
}
