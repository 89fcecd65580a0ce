import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { presets, type Profile } from '../../../engine';
import { percent, type PaneCatalogue } from '../../../messages';
import { useCatalogue, usePageWords } from '../../words';
import { Choice, FieldSet } from './fields';
import type { ProfileEditing } from './use-profile-draft';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
});

/** The presets; a third stands for thresholds that are the body's own. */
export function PresetChoice({ rules }: { readonly rules: ProfileEditing }) {
  const styles = useStyles();
  const catalogue = useCatalogue();
  const words = usePageWords().profile;
  const { draft, choosePreset } = rules;
  return (
    <FieldSet legend={words.preset}>
      {presets.map((preset) => (
        <div
          key={preset.name}
          className={mergeClasses(styles.card, preset.name === draft.name && styles.chosen)}
        >
          <Choice
            group="preset"
            label={preset.name}
            hint={words.presetBands(limitsOf(preset, catalogue))}
            checked={preset.name === draft.name}
            onChoose={() => choosePreset(preset)}
          />
        </div>
      ))}
    </FieldSet>
  );
}

function limitsOf({ bands }: Profile, { numbers }: PaneCatalogue): string[] {
  return bands.slice(0, -1).map(({ from }) => percent(from, numbers, 0));
}
