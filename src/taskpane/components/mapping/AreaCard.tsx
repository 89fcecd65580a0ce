import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Place } from '../../../engine';
import type { ColumnChoice, DraftArea, DraftColumn } from '../../view-model/mapping-draft';
import { cellName } from '../../view-model/problem-groups';
import { usePageWords } from '../../words';
import { CheckBox } from '../ui/CheckBox';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';
import { AreaTable } from './AreaTable';
import { StandingMark } from './StandingMark';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    minWidth: 0,
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', justifyContent: 'space-between' },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  roles: { color: tokens.colorNeutralForeground1 },
  columns: { '&[open] > summary svg': { transform: 'rotate(90deg)' } },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyleType: 'none',
    // Safari draws its own marker in spite of the list style.
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface AreaCardProps {
  readonly area: DraftArea;
  readonly onInclude: (is: boolean) => void;
  readonly onChoose: (column: DraftColumn, choice: Partial<ColumnChoice>) => void;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** One table or range: where it is, what it is read as, and its columns. */
export function AreaCard({ area, onInclude, onChoose, onGoTo }: AreaCardProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().mapping;
  const id = useId();
  const { title, place, roles, included, standing, rows } = area;
  const isPlan = roles.length > 0;
  // What is sure needs no look; what is no plan is seldom one.
  const isSure = standing === 'certain' || standing === 'saved';
  const [open, setOpen] = useState(isPlan && !isSure);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title} id={id}>
          {title}
        </h3>
        {isPlan && <StandingMark standing={standing} why={null} />}
      </div>
      <div className={texts.line}>
        <TextButton aria-label={words.goTo(cellName(place))} onClick={() => void onGoTo(place)}>
          {cellName(place)}
        </TextButton>
        <span>{words.rows(rows)}</span>
        <span className={styles.roles}>
          {isPlan ? roles.map((role) => words.roles[role]).join(', ') : words.noRole}
        </span>
      </div>
      {isPlan && (
        <CheckBox label={words.read} checked={included} aria-describedby={id} onCheck={onInclude} />
      )}
      <details
        className={styles.columns}
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary className={styles.summary} aria-describedby={id}>
          <ChevronRight16Regular />
          {words.columns(area.columns.length)}
        </summary>
        {open && <AreaTable area={area} onChoose={onChoose} />}
      </details>
    </li>
  );
}
