import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ColumnChoice, DraftColumn } from '../../view-model/mapping-draft';
import { usePageWords } from '../../words';
import { CheckBox } from '../ui/CheckBox';
import { TextInput } from '../ui/TextInput';
import { FieldSelect } from './FieldSelect';
import { StandingMark } from './StandingMark';

const useStyles = makeStyles({
  head: {
    boxSizing: 'border-box',
    width: '156px',
    minWidth: '156px',
    maxWidth: '156px',
    padding: '6px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // Two lines: a longer header is told by the title.
    maxHeight: '32px',
    overflow: 'hidden',
  },
  field: { width: '100%' },
  line: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  year: { height: '28px', width: '72px', flexShrink: 0 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
});

interface ColumnHeadProps {
  /** The title of the area. */
  readonly area: string;
  readonly column: DraftColumn;
  readonly onChoose: (choice: Partial<ColumnChoice>) => void;
}

/** The head of a column: what it is called in the sheet, and what it is read as. */
export function ColumnHead({ area, column, onChoose }: ColumnHeadProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  const id = useId();
  const { field, standing, why, year, wrongYear, repeated, letters } = column;
  const name = column.name ?? words.noHeader(letters);
  const reasons = why.map((one) => words.why[one]).join(', ');
  const inDoubt = standing === 'likely' || standing === 'doubtful';
  const told = `${id}told`;
  return (
    <th scope="col" className={styles.head}>
      <div className={styles.body}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <FieldSelect
          name={words.fieldOf(name, area)}
          field={field}
          className={styles.field}
          onChoose={(chosen) => onChoose({ field: chosen })}
        />
        {column.asksYear && (
          <span className={styles.line}>
            <span aria-hidden>{words.year}</span>
            <TextInput
              className={styles.year}
              inputMode="numeric"
              maxLength={4}
              value={year}
              aria-label={words.yearOf(name, area)}
              aria-invalid={wrongYear}
              aria-describedby={wrongYear ? told : undefined}
              onType={(typed) => onChoose({ year: typed })}
            />
          </span>
        )}
        {wrongYear && (
          <span id={told} className={styles.wrong}>
            {words.wrongYear}
          </span>
        )}
        {field !== null && (
          <CheckBox
            label={words.asAbove}
            checked={column.blanks === 'asAbove'}
            aria-label={words.asAboveOf(name, area)}
            onCheck={(is) => onChoose({ blanks: is ? 'asAbove' : 'nothing' })}
          />
        )}
        {repeated && <span className={styles.wrong}>{words.repeated}</span>}
        {(inDoubt || standing === 'chosen') && (
          <StandingMark standing={standing} why={reasons === '' ? null : reasons} />
        )}
      </div>
    </th>
  );
}
