import type { MissingActualPolicy, Profile } from '../../../engine';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Choice, FieldSet, NumberField } from './fields';
import { fieldError } from './field-error';
import type { ProfileEditing } from './use-profile-draft';

const POLICIES: readonly MissingActualPolicy[] = ['error', 'exclude', 'zero'];
const ROUNDINGS: readonly Profile['rounding']['when'][] = ['display', 'everyLevel'];

/** The settings that make the score itself. */
export function ScoringFields({ rules }: { readonly rules: ProfileEditing }) {
  const catalogue = useWholeCatalogue();
  const words = usePageWords().profile;
  const { draft, reading, change } = rules;
  const errorOf = (field: 'dailyPenalty' | 'decimals') =>
    fieldError(reading.problems.get(field), words.notANumber, catalogue);
  return (
    <>
      <FieldSet legend={words.missingActual}>
        {POLICIES.map((policy) => (
          <Choice
            key={policy}
            group="missingActual"
            label={words.missingActuals[policy]}
            checked={draft.missingActual === policy}
            onChoose={() => change({ missingActual: policy })}
          />
        ))}
      </FieldSet>
      <NumberField
        label={words.dailyPenalty}
        hint={words.dailyPenaltyHint}
        value={draft.dailyPenalty}
        unit="%"
        error={errorOf('dailyPenalty')}
        onChange={(dailyPenalty) => change({ dailyPenalty })}
      />
      <CapFields rules={rules} />
      <FieldSet legend={words.rounding}>
        {ROUNDINGS.map((when) => (
          <Choice
            key={when}
            group="rounding"
            label={words.roundings[when]}
            checked={draft.when === when}
            onChoose={() => change({ when })}
          />
        ))}
        <NumberField
          label={words.decimals}
          value={draft.decimals}
          error={errorOf('decimals')}
          onChange={(decimals) => change({ decimals })}
        />
      </FieldSet>
    </>
  );
}

function CapFields({ rules }: { readonly rules: ProfileEditing }) {
  const catalogue = useWholeCatalogue();
  const words = usePageWords().profile;
  const { draft, reading, change } = rules;
  return (
    <FieldSet legend={words.cap}>
      <Choice
        group="cap"
        label={words.capped}
        checked={draft.capped}
        onChoose={() => change({ capped: true })}
      />
      {draft.capped && (
        <NumberField
          label={words.capValue}
          value={draft.cap}
          unit="%"
          error={fieldError(reading.problems.get('cap'), words.notANumber, catalogue)}
          onChange={(cap) => change({ cap })}
        />
      )}
      <Choice
        group="cap"
        label={words.uncapped}
        checked={!draft.capped}
        onChoose={() => change({ capped: false })}
      />
    </FieldSet>
  );
}
