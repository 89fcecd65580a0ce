import { useState } from 'react';
import type { MappingEdits } from '../../view-model/mapping-draft';

/** What the user changed of the mapping: null for nothing. */
export interface MappingEditing {
  readonly edits: MappingEdits | null;
  readonly put: (edits: MappingEdits | null) => void;
}

/** Keeps what the user changed until it is saved or taken back, whatever page is shown. */
export function useMappingEdits(): MappingEditing {
  const [edits, put] = useState<MappingEdits | null>(null);
  return { edits, put };
}
