import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useCatalogue } from '../../words';
import { Button } from './Button';
import { TextInput } from './TextInput';

interface SearchInputProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** What is sought in the codes and descriptions of a list, with the way to empty it. */
export function SearchInput({ text, onType }: SearchInputProps) {
  const words = useCatalogue().pane.tree;
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
      aria-label={words.search}
      placeholder={words.search}
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
