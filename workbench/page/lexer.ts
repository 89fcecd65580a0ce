import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { UniverApi } from '../host';

/** What Univer's reader of formulas keeps to itself. */
interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * Univer reads a formula at each key that is typed, and does not count its square brackets anew:
 * after one `Target[` half typed, a comma in any formula parted no arguments any more.
 */
export function mendLexer(api: UniverApi): void {
  // Protected and private: Univer has no other door to it.
  const lexer = api['_injector'].get(LexerTreeBuilder) as unknown as LexerState;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}
