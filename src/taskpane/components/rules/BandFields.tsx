import { usePageWords, useWholeCatalogue } from '../../words';
import { useTexts } from '../ui/texts';
import { FieldSet, NumberField } from './fields';
import { fieldError } from './field-error';
import type { ProfileEditing } from './use-profile-draft';

/** Where each band begins; the lowest takes what is left. */
export function BandFields({ rules }: { readonly rules: ProfileEditing }) {
  const texts = useTexts();
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
      {lowest && <p className={texts.quiet}>{words.below(lowest.label)}</p>}
    </FieldSet>
  );
}
