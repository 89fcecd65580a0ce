/** A plan that comes with PERF; the names are those of the bodies, in every language. */
export interface Sample {
  readonly name: string;
  readonly file: string;
}

const toscana: Sample = {
  name: 'Toscana Nord-Ovest 2023',
  file: 'toscana-nord-ovest-2023.xlsx',
};

export const samples: readonly Sample[] = [
  toscana,
  { name: 'Pistoia-Prato 2025', file: 'pistoia-prato-2025.xlsx' },
  { name: 'Pistoia-Prato, 30/06/2024', file: 'pistoia-prato-2024-06.xlsx' },
  { name: 'Riviere di Liguria 2023', file: 'riviere-di-liguria-2023.xlsx' },
  { name: 'Maremma e Tirreno 2019', file: 'maremma-e-tirreno-2019.xlsx' },
];

/** The one that is open when the page starts. */
export const firstSample = toscana;

/** The bytes of a sample; null where it cannot be had. */
export async function fetchSample({ file }: Sample): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`samples/${file}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    // Only the network fails here: the server was stopped.
    return null;
  }
}
