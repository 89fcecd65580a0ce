import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageWords, useWholeCatalogue } from '../../words';
import { FieldSet, NumberField } from './fields';
import { fieldError } from './field-error';
import type { ProfileEditing } from './use-profile-draft';

const useStyles = makeStyles({
  lowest: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where each band begins; the lowest takes what is left. */
export function BandFields({ rules }: { readonly rules: ProfileEditing }) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().profile;
  const { draft, bands, reading, change } = rules;
  const lowest = bands.at(-1);
  return (
    <FieldSet legend={words.bands}>
      {draft.limits.map((value, place) => (
        <NumberField
          key={bands[place]?.label ?? place}
          label={words.from(bands[place]?.label ?? '')}
          value={value}
          unit="%"
          error={fieldError(reading.problems.get(`limit${place}`), words.notANumber, catalogue)}
          onChange={(typed) => change({ limits: draft.limits.with(place, typed) })}
        />
      ))}
      {lowest && <p className={styles.lowest}>{words.below(lowest.label)}</p>}
    </FieldSet>
  );
}
