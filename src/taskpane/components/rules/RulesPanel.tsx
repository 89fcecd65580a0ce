import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../../state/pane-state';
import { usePageWords } from '../../words';
import { BandFields } from './BandFields';
import { PresetChoice } from './PresetChoice';
import { ScoringFields } from './ScoringFields';
import type { ProfileEditing } from './use-profile-draft';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  footer: {
    position: 'sticky',
    bottom: '-12px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '6px',
    margin: '0 -12px -12px',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  state: { flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
});

interface RulesPanelProps {
  readonly rules: ProfileEditing;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The profile, every setting of it, checked as it is typed. */
export function RulesPanel({ rules, busy, actions }: RulesPanelProps) {
  const styles = useStyles();
  const words = usePageWords().profile;
  const { reading, dirty } = rules;
  const { profile, problems } = reading;
  const save = async () => {
    if (profile && (await actions.saveProfile(profile))) rules.discard();
  };
  const told = problems.size > 0 ? words.wrong(problems.size) : words.unsaved;
  return (
    <form
      className={styles.form}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && !busy) void save();
      }}
    >
      <p className={styles.intro}>{words.intro}</p>
      <PresetChoice rules={rules} />
      <BandFields rules={rules} />
      <ScoringFields rules={rules} />
      <div className={styles.footer}>
        <span className={styles.state} role="status">
          {dirty ? told : words.saved}
        </span>
        <Button type="submit" appearance="primary" disabledFocusable={!dirty || !profile || busy}>
          {words.save}
        </Button>
        <Button disabledFocusable={!dirty} onClick={rules.discard}>
          {words.discard}
        </Button>
      </div>
    </form>
  );
}
