import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ColumnChoice, DraftArea, DraftColumn } from '../../view-model/mapping-draft';
import { usePageWords } from '../../words';
import { ColumnHead } from './ColumnHead';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heads: { backgroundColor: tokens.colorNeutralBackground3 },
  cell: {
    maxWidth: '156px',
    padding: '4px 6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unused: { color: tokens.colorNeutralForeground3 },
});

interface AreaTableProps {
  readonly area: DraftArea;
  readonly onChoose: (column: DraftColumn, choice: Partial<ColumnChoice>) => void;
}

/** The first rows of an area under what each of its columns is read as. */
export function AreaTable({ area, onChoose }: AreaTableProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  const { title, columns, firstRows } = area;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={words.table(title)}>
        <thead>
          <tr className={styles.heads}>
            {columns.map((column) => (
              <ColumnHead
                key={column.key}
                area={title}
                column={column}
                onChoose={(choice) => onChoose(column, choice)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map((texts, row) => (
            <tr key={row}>
              {columns.map(({ key, field }, at) => (
                <td
                  key={key}
                  className={mergeClasses(styles.cell, field === null && styles.unused)}
                >
                  {texts[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
