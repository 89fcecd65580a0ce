import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useCatalogue } from '../../words';
import { Button } from './Button';
import { TextInput } from './TextInput';

interface SearchInputProps {
  readonly text: string;
  /** What it searches, where that is not a tree. */
  readonly label?: string;
  readonly onType: (text: string) => void;
}

/** What is sought in the codes and descriptions of a list, with the way to empty it. */
export function SearchInput({ text, label, onType }: SearchInputProps) {
  const words = useCatalogue().pane.tree;
  const name = label ?? words.search;
  const field = useRef<HTMLInputElement>(null);
  const empty = () => {
    onType('');
    // The button that had the focus goes away with the text.
    field.current?.focus();
  };
  return (
    <TextInput
      field={field}
      role="searchbox"
      aria-label={name}
      placeholder={name}
      value={text}
      before={<Search16Regular />}
      after={
        text !== '' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.clear}
            onClick={empty}
          />
        )
      }
      onType={onType}
    />
  );
}
