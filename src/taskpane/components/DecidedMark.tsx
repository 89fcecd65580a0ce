import { Gavel16Regular } from '@fluentui/react-icons';
import { useCatalogue } from '../words';

/** That the evaluators have decided a score, which is not the computed one. */
export function DecidedMark() {
  const { decided } = useCatalogue().pane.tree;
  return (
    <span role="img" aria-label={decided} title={decided}>
      <Gavel16Regular />
    </span>
  );
}
