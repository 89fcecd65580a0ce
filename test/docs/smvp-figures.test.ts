import { readdirSync, readFileSync } from 'node:fs';
import { documentAt } from './documents';

/** What a figure of the prose that no example of its section shows is about. */
const KNOWN: ReadonlySet<string> = new Set([
  // The ends of the scale, and a weight of a quarter.
  '0%',
  '100%',
  '25%',
  // 0.6 x 73.25% + 0.4 x 100% and 100% - 60.5%, of figures that the example shows.
  '0·6',
  '0·4',
  '39·5%',
  // How a figure of a page is read: test/engine/verify/displayed.test.ts.
  '24·64%',
  '24·635%',
  '24·645%',
  '98·96',
  // A half that rounding takes up: the formula below it gives 93.29%.
  '93·285',
  '90·125',
  '97·705',
  // The contrast of the colours: test/engine/profile.test.ts.
  '4·5',
]);

const FIGURE = /\d(?:[\d.,]*\d)?%?/g;
const same = (text: string): string => text.replaceAll(/[.,]/g, '·').replaceAll(' ', '');

test.each(['it', 'en'])(
  'every exact figure of docs/%s/smvp.md is one that something gives',
  (of) => {
    const document = documentAt(`docs/${of}/smvp.md`);
    const printed = readdirSync('assets/samples/data').flatMap((sample) =>
      readdirSync(`assets/samples/data/${sample}`).map((file) =>
        same(readFileSync(`assets/samples/data/${sample}/${file}`, 'utf8')),
      ),
    );
    const unread = document.headings.flatMap(({ line, text }, index) => {
      const end = document.headings[index + 1]?.line ?? Infinity;
      const inside = (block: { line: number }) => block.line > line && block.line < end;
      const shown = same(
        document.blocks
          .filter(inside)
          .map((block) => block.text)
          .join('\n'),
      );
      const prose = document.prose.slice(line, end - 1).filter((one) => !one.startsWith('|'));
      const figures = [...prose.join('\n').matchAll(FIGURE)].map(([figure]) => figure);
      return figures
        .filter((figure) => /[.,%]/.test(figure) && !/\d\.\d\d\.\d/.test(figure))
        .filter((figure) => ![shown, ...printed].some((given) => given.includes(same(figure))))
        .filter((figure) => !KNOWN.has(same(figure)))
        .map((figure) => `${text}: ${figure}`);
    });
    expect(unread).toEqual([]);
  },
);
