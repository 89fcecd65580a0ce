import webpack from 'webpack';

/**
 * Leaves in the style sheets the variables that some style or script refers to, of the hundreds
 * that Fluent's themes declare.
 */
export class UsedVariables {
  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compiler.hooks.thisCompilation.tap('UsedVariables', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'UsedVariables', stage }, (assets) => {
        const texts = Object.entries(assets)
          .filter(([name]) => /\.(css|js)$/.test(name))
          .map(([name, source]) => ({ name, text: source.source().toString() }));
        const used = new Set(texts.flatMap(({ text }) => referredTo(text)));
        for (const { name, text } of texts.filter((asset) => asset.name.endsWith('.css'))) {
          const source = new webpack.sources.RawSource(withVariables(text, used));
          compilation.updateAsset(name, source);
        }
      });
    });
  }
}

const referredTo = (text) =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, variable]) => variable);

/** A style sheet without the declarations of other variables. */
export const withVariables = (css, used) =>
  css.replace(/(?<=[{;]\s*)(--[\w-]+)\s*:[^;{}]*(;|(?=\}))/g, (declaration, variable) =>
    used.has(variable) ? declaration : '',
  );
