import type { Random } from '../bench/random';
import { as, broken, dated, percent, type Drawn, type Rows } from '../support/workbook';
import { hostileTexts } from './hostile-texts';

/** A node of a made-up tree. */
interface MadeUpNode {
  readonly code: string;
  readonly parent: string | null;
  readonly weight: Drawn;
}

/** An indicator, under one node or several. */
interface MadeUpIndicator {
  readonly code: string;
  readonly links: readonly { readonly node: string; readonly weight: Drawn }[];
  readonly target: Drawn;
  readonly actual: Drawn;
  readonly exclusion: Drawn;
}

export interface MadeUpPlan {
  readonly nodes: readonly MadeUpNode[];
  readonly indicators: readonly MadeUpIndicator[];
}

/** How large and how tangled a plan is. */
interface Shape {
  readonly nodes: number;
  readonly indicators: number;
  /** 0 hangs every node under the first, 1 every one under the one before it. */
  readonly depth: number;
}

const shapes: readonly Shape[] = [
  { nodes: 1, indicators: 0, depth: 0 },
  { nodes: 1, indicators: 1, depth: 0 },
  { nodes: 3, indicators: 4, depth: 0.3 },
  { nodes: 6, indicators: 12, depth: 0.5 },
  { nodes: 12, indicators: 20, depth: 0.4 },
  { nodes: 50, indicators: 8, depth: 1 },
  { nodes: 40, indicators: 5, depth: 0 },
  { nodes: 2, indicators: 120, depth: 0 },
];

const huge: Shape = { nodes: 400, indicators: 3_000, depth: 0.2 };

/** A plan of a shape that chance picks, with some of its cells gone wrong. */
export function madeUpPlan(random: Random): MadeUpPlan {
  const shape = random.chance(0.005) ? huge : random.pick(shapes);
  const codes = Array.from({ length: shape.nodes }, (_, index) => `N${index + 1}`);
  const nodes = codes.map((code, index) => ({
    code: oddly(code, random),
    parent: parentOf(index, codes, shape, random),
    weight: weight(random),
  }));
  const indicators = Array.from({ length: shape.indicators }, (_, index) => {
    return indicatorOf(`I${index + 1}`, codes, random);
  });
  return { nodes, indicators };
}

function parentOf(
  index: number,
  codes: readonly string[],
  { depth }: Shape,
  random: Random,
): string | null {
  // Any code at all: itself, one below it, one that is not there.
  if (random.chance(0.02)) return random.pick([...codes, 'N0', '']);
  if (index === 0) return null;
  return (
    codes[random.chance(depth) ? index - 1 : random.whole(0, Math.floor((index - 1) / 3))] ?? ''
  );
}

function indicatorOf(code: string, codes: readonly string[], random: Random): MadeUpIndicator {
  const above = random.chance(0.15) ? random.whole(2, 3) : 1;
  return {
    code: oddly(code, random),
    links: Array.from({ length: above }, () => {
      return { node: random.chance(0.01) ? 'N0' : random.pick(codes), weight: weight(random) };
    }),
    target: wrongly(random.pick(targets), random),
    actual: wrongly(random.pick(actuals), random),
    exclusion: random.chance(0.08) ? random.pick(['Causa esterna', 'x', '=1+1', true]) : null,
  };
}

/** Now and then another code: a duplicate of another, or what nobody would call one. */
const oddly = (code: string, random: Random): string => {
  if (random.chance(0.015)) return random.pick(['N1', 'I1', code.toLowerCase(), ` ${code} `]);
  return random.chance(0.01) ? random.pick(hostileTexts) : code;
};

const weight = (random: Random): Drawn => {
  if (random.chance(0.03)) return wrongly(0, random);
  return random.pick([percent(0.25), percent(0.5), 25, 33.33, '50%', '12,5 %', 0, 1, null, null]);
};

const targets: readonly Drawn[] = [
  ...['>= 400', '<= 1,50', '= 1,00', '>= 90%', '> 90,00 %', 'Entro 31/05/2023', 'sì', 'zero'],
  ...['tra 10 e 20', '>= 142 (livello prepandemia)', '2022 >= 14%  2023 >= 15%', '>= 15% 20%'],
  ...['+10%', '<= dato medio nazionale', 'Anno di rilevazione', 'da def.', '> anno precedente'],
  ...[100, 0, -8.36, 1e15, percent(0.9), dated(45_077), as('0.00', 1e-9), true, null],
];

const actuals: readonly Drawn[] = [
  ...[242, 0, -1, 1.53, 1e15, 1e-9, percent(0.9832), percent(1.2), dated(45_091), true, false],
  ...['1.013,00', '14.18 %', '9.950.000,00 €', 'sì', 'no', 'N.V.', 'n.d.', '31/12/2023', null],
];

/** The cell as it is, or with something else in it. */
export function wrongly(drawn: Drawn, random: Random): Drawn {
  if (random.chance(0.04)) return random.pick(hostileTexts);
  if (random.chance(0.02)) return broken(random.pick(['#N/A', '#DIV/0!', '#REF!', '#VALUE!']));
  if (random.chance(0.02) && isPlainNumber(drawn)) return { value: drawn, formula: true };
  if (random.chance(0.01)) return { value: drawn === null ? 1 : 2, format: random.pick(formats) };
  return drawn;
}

/** One that the spreadsheet under the host gives back as it is, once it is a formula's. */
const isPlainNumber = (drawn: Drawn): drawn is number =>
  typeof drawn === 'number' && Math.abs(drawn) >= 0.01 && Math.abs(drawn) < 1e9;

const formats = ['0%', 'dd/mm/yyyy', '@', ';;;', '[h]:mm', '">= "0', 'General;[Red]-0', '0.00E+00'];

/** The tables of a plan as analysts keep them: one for each thing. */
export function fourTables({ nodes, indicators }: MadeUpPlan): Record<string, Rows> {
  return {
    Albero: [
      ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'],
      ...nodes.map(({ code, parent, weight }): Drawn[] => [
        code,
        parent,
        null,
        `Nodo ${code}`,
        weight,
      ]),
    ],
    Pesi: [
      ['Nodo', 'Indicatore', 'Peso'],
      ...indicators.flatMap(({ code, links }) =>
        links.map(({ node, weight }): Drawn[] => [node, code, weight]),
      ),
    ],
    Target: [
      ['Indicatore', 'Descrizione', 'Target'],
      ...indicators.map(({ code, target }): Drawn[] => [code, `Indicatore ${code}`, target]),
    ],
    Consuntivi: [
      ['Indicatore', 'Consuntivo', 'Non valutabile'],
      ...indicators.map(({ code, actual, exclusion }): Drawn[] => [code, actual, exclusion]),
    ],
  };
}

/** The same in one table, a row for each indicator under each of its nodes. */
export function wideTable({ indicators }: MadeUpPlan): Record<string, Rows> {
  return {
    Indicatori: [
      ['Codice', 'Obiettivo', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'Non valutabile'],
      ...indicators.flatMap(({ code, links, target, actual, exclusion }) =>
        links.map(({ node, weight }): Drawn[] => {
          return [code, node, `Indicatore ${code}`, weight, target, actual, exclusion];
        }),
      ),
    ],
  };
}

/** The same with the nodes among the indicators. */
export function treeTable({ nodes, indicators }: MadeUpPlan): Record<string, Rows> {
  return {
    Piano: [
      ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'N.V.'],
      ...nodes.map(({ code, parent, weight }): Drawn[] => {
        return [code, parent, 'obiettivo', `Nodo ${code}`, weight, null, null, null];
      }),
      ...indicators.flatMap(({ code, links, target, actual, exclusion }) =>
        links.map(({ node, weight }): Drawn[] => {
          return [
            code,
            node,
            'indicatore',
            `Indicatore ${code}`,
            weight,
            target,
            actual,
            exclusion,
          ];
        }),
      ),
    ],
  };
}
