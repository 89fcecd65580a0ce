import type { ReactNode } from 'react';
import type { Run } from '../../src/workbook';
import type { Hand } from './hands';

/** One or more components in a state, or in several side by side. */
export interface Exhibit {
  /** Of its address and its picture. */
  readonly id: string;
  /** In Italian, as all that the gallery itself says. */
  readonly title: string;
  /**
   * How it stands on the page: the whole pane by itself, a page of it with its own scroll, or with
   * the pane's, or parts below one another.
   */
  readonly as: 'pane' | 'filling' | 'page';
  /** @param sample the run of a real report, read from its file */
  readonly show: (sample: Run) => ReactNode;
  /** What a person does to get there, once it is on the page. */
  readonly then?: readonly Hand[];
}

interface SpecimenProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One of several states on a page, under its name. */
export function Specimen({ label, children }: SpecimenProps) {
  return (
    <div className="specimen">
      <h2 lang="it" className="label">
        {label}
      </h2>
      {children}
    </div>
  );
}
