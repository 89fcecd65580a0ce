import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
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
  return (
    <TextInput
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
            onClick={() => onType('')}
          />
        )
      }
      onType={onType}
    />
  );
}
