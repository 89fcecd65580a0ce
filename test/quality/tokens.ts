import ts from 'typescript';

/** A word or sign of a program, and the line where it stands, counted from 1. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

/** The tokens of a program in their order, without its comments and imports: those may be alike. */
export function tokensOf(name: string, source: string): Token[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
  const tokens: Token[] = [];
  const gather = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    for (const child of children) gather(child);
    const text = node.getText(file);
    if (children.length > 0 || text === '') return;
    tokens.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 });
  };
  gather(file);
  return tokens;
}
