import type { Field } from '../../../workbook/headers';
import { fieldsByGroup } from '../../view-model/mapping-fields';
import { usePageWords } from '../../words';
import { SelectBox } from '../ui/Select';

/** The options in the order in which they are shown; the first is that of a column not in use. */
const inOrder: readonly (Field | null)[] = [null, ...fieldsByGroup.flatMap(({ fields }) => fields)];

interface FieldSelectProps {
  readonly name: string;
  readonly field: Field | null;
  readonly className: string;
  readonly onChoose: (field: Field | null) => void;
}

/** What a column is about, among all that one can be. */
export function FieldSelect({ name, field, className, onChoose }: FieldSelectProps) {
  const words = usePageWords().mapping;
  return (
    <SelectBox
      name={name}
      value={field ?? ''}
      chosen={field !== null}
      className={className}
      onPlace={(place) => onChoose(inOrder[place] ?? null)}
    >
      <option value="">{words.unused}</option>
      {fieldsByGroup.map(({ group, fields }) => (
        <optgroup key={group} label={words.groups[group]}>
          {fields.map((one) => (
            <option key={one} value={one}>
              {words.fields[one]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectBox>
  );
}
