import type { Input, NumberKind } from '../../src/engine';
import type { Workbook } from '../../src/workbook';
import { tables, type Drawn, type Rows } from '../support/workbook';
import { madeUpTree } from './trees';

const FORMATS: Readonly<Record<NumberKind, string>> = {
  plain: 'General',
  percent: '0.00%',
  date: 'dd/mm/yyyy',
};

function drawn(input: Input | undefined): Drawn {
  if (!input || input.value === null) return null;
  return { value: input.value, format: FORMATS[input.shownAs ?? 'plain'] };
}

/** A made-up tree of so many indicators as the workbook in which an analyst would keep it. */
export function madeUpWorkbook(size: number): Workbook {
  const { plan } = madeUpTree(size);
  const above = new Map(plan.links.map((link) => [`${link.kind} ${link.child}`, link]));
  const albero: Rows = plan.nodes.map(({ code, level = null }) => {
    const link = above.get(`node ${code}`);
    return [code, link?.parent ?? null, level, `Nodo ${code}`, drawn(link?.weight)];
  });
  const pesi: Rows = plan.links
    .filter(({ kind }) => kind === 'indicator')
    .map(({ parent, child, weight }) => [parent, child, drawn(weight)]);
  const target: Rows = plan.indicators.map((one) => [
    one.code,
    one.name ?? null,
    drawn(one.operator),
    drawn(one.target),
    drawn(one.unit),
  ]);
  const consuntivi: Rows = plan.indicators.map((one) => [
    one.code,
    drawn(one.actual),
    drawn(one.exclusion),
  ]);
  return tables({
    Albero: [['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'], ...albero],
    Pesi: [['Nodo', 'Indicatore', 'Peso'], ...pesi],
    Target: [['Indicatore', 'Descrizione', 'Operatore', 'Target', 'Unità'], ...target],
    Consuntivi: [['Indicatore', 'Consuntivo', 'Non valutabile'], ...consuntivi],
  });
}
