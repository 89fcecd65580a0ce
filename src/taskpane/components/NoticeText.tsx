import { makeStyles } from '@fluentui/react-components';
import { dayText } from '../../engine';
import { messageOf, type RunWords } from '../../messages';
import type { Notice } from '../state/pane-state';
import { cellName } from '../view-model/problem-groups';
import { useCatalogue } from '../words';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '16px' } });

/** What came of the last action, with what was met on the way. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const catalogue = useCatalogue();
  const problems = 'problems' in notice ? notice.problems : [];
  return (
    <>
      {textOf(notice, catalogue.pane.run)}
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{messageOf(problem, catalogue)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function textOf(notice: Notice, words: RunWords): string {
  switch (notice.kind) {
    case 'written': {
      const told = words.written(notice.extent);
      return notice.repeated > 0 ? `${told} ${words.repeated(notice.repeated)}` : told;
    }
    case 'frozen':
      return words.frozen(notice.formulas, notice.cells);
    case 'restored':
      return words.restored(notice.cells);
    case 'corrected':
      return words.corrected(notice.cells);
    case 'unfrozen':
      return words.unfrozen(notice.formulas);
    case 'formulaInserted':
      return words.formulaInserted(cellName(notice.place));
    case 'verificationWritten':
      return words.verificationWritten(notice.sheet);
    case 'snapshotSaved':
      return words.snapshotSaved(dayText(notice.date), notice.entries, notice.replaced);
    case 'decisionSaved':
    case 'decisionRevoked':
      return words[notice.kind](notice.code);
    case 'nothingToWrite':
    case 'profileSaved':
    case 'sampleInserted':
    case 'mappingSaved':
    case 'mappingCleared':
    case 'cancelled':
      return words[notice.kind];
  }
}
