import { useState } from 'react';
import type { Band, Profile } from '../../../engine';
import {
  draftOf,
  onPreset,
  readDraft,
  sameDraft,
  type DraftReading,
  type ProfileDraft,
} from '../../view-model/profile-draft';
import { useCatalogue } from '../../words';

/** The profile being typed. */
export interface ProfileEditing {
  readonly draft: ProfileDraft;
  readonly bands: readonly Band[];
  readonly reading: DraftReading;
  /** It differs from the profile in force. */
  readonly dirty: boolean;
  readonly change: (change: Partial<ProfileDraft>) => void;
  readonly choosePreset: (preset: Profile) => void;
  readonly discard: () => void;
}

/** Keeps what was typed until it is saved or discarded, whatever tab is shown. */
export function useProfileDraft(profile: Profile): ProfileEditing {
  const { decimal } = useCatalogue().numbers;
  const [typed, setTyped] = useState<ProfileDraft | null>(null);
  const inForce = draftOf(profile, decimal);
  const draft = typed ?? inForce;
  return {
    draft,
    bands: profile.bands,
    reading: readDraft(draft, profile),
    dirty: !sameDraft(draft, inForce),
    change: (change) => setTyped({ ...draft, ...change }),
    choosePreset: (preset) => setTyped(onPreset(draft, preset, decimal)),
    discard: () => setTyped(null),
  };
}
