import { makeStyles } from '@fluentui/react-components';
import type { PaneActions } from '../../state/pane-state';
import { usePageWords } from '../../words';
import { BandFields } from './BandFields';
import { PresetChoice } from './PresetChoice';
import { ScoringFields } from './ScoringFields';
import type { ProfileEditing } from './use-profile-draft';
import { Button } from '../ui/Button';
import { Footer } from '../ui/Footer';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
});

interface RulesPanelProps {
  readonly rules: ProfileEditing;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The profile, every setting of it, checked as it is typed. */
export function RulesPanel({ rules, busy, actions }: RulesPanelProps) {
  const styles = useStyles();
  const texts = useTexts();
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
      <p className={texts.quiet}>{words.intro}</p>
      <PresetChoice rules={rules} />
      <BandFields rules={rules} />
      <ScoringFields rules={rules} />
      <Footer standing={dirty ? told : words.saved}>
        <Button type="submit" appearance="primary" disabledFocusable={!dirty || !profile || busy}>
          {words.save}
        </Button>
        <Button disabledFocusable={!dirty} onClick={rules.discard}>
          {words.discard}
        </Button>
      </Footer>
    </form>
  );
}
