import { GriffelCSSExtractionPlugin } from '@griffel/webpack-extraction-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { developmentBase, renderManifest } from '../../assets/manifest.js';
import { path, resolve, typescript, VERSION } from './common.js';
import { Copy, filesOf } from './copy.js';
import { FirstLoad } from './first-load.js';
import { FunctionsMetadata } from './functions-metadata.js';
import { Minify } from './minify.js';
import { pageWith } from './page-with.js';
import { addinPolicy, OFFICE, workbenchPolicy } from './policy.js';
import { ShippedPackages } from './shipped-packages.js';
import { UsedVariables } from './used-variables.js';

/** Their modules do nothing as they are loaded. */
const layers = ['engine', 'workbook', 'excel', 'functions', 'messages'];

/**
 * The add-in as it is deployed, and the same bundle in a page of the workbench.
 * @param {string} [baseUrl] where it is served from, https and ending with a slash
 */
export const addin = (baseUrl = developmentBase) => ({
  name: 'addin',
  // Office shows it in WebView2 on Windows, which keeps itself current, and in Safari on a Mac.
  target: ['web', 'es2022'],
  entry: { taskpane: './src/addin.ts' },
  output: {
    path: path('dist/addin'),
    // What is named by its content has a folder of its own, which browsers may keep for good.
    filename: 'static/[name].[contenthash:8].js',
    chunkFilename: 'static/later.[contenthash:8].js',
    // Apart from what is served: nobody downloads our sources with the pane.
    sourceMapFilename: '../maps/[base].map',
    clean: true,
  },
  resolve,
  module: {
    rules: [
      // Styles become a style sheet as it is built, Fluent's own too: in the script they would be a
      // twentieth of it. The last rule comes first.
      {
        test: /\.(js|tsx)$/,
        include: [path('src/taskpane'), /@fluentui/],
        loader: GriffelCSSExtractionPlugin.loader,
      },
      { test: /\.tsx$/, loader: '@griffel/webpack-loader' },
      typescript('es2022'),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      // Whoever imports one thing of an index does not want the others: what only a part that is
      // loaded later needs is loaded with it.
      { test: /\.ts$/, include: layers.map((layer) => path(`src/${layer}`)), sideEffects: false },
    ],
  },
  plugins: [
    // Griffel orders its styles itself, and there are no others.
    new MiniCssExtractPlugin({ filename: 'static/[name].[contenthash:8].css', ignoreOrder: true }),
    new GriffelCSSExtractionPlugin(),
    new UsedVariables(),
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      templateContent: pageWith([OFFICE], addinPolicy),
    }),
    new HtmlWebpackPlugin({
      filename: '../workbench/pane.html',
      publicPath: '../addin/',
      templateContent: pageWith(
        ['pane-bridge.js', 'office/office.js', 'pane-office.js'],
        workbenchPolicy,
      ),
    }),
    new Copy([
      {
        from: 'manifest.xml',
        to: 'manifest.xml',
        render: (xml) => renderManifest(xml, baseUrl, VERSION),
      },
      ...filesOf('assets/icons', '.png', 'icons/'),
      ...filesOf('assets/pages', ''),
    ]),
    new FunctionsMetadata({
      docstrings: 'src/functions/perf.ts',
      italian: 'src/messages/function-words-it.ts',
    }),
    new ShippedPackages('../packages-addin.json', 'licences.txt'),
    new FirstLoad({ entry: 'taskpane', limit: 180_000, oneOf: ['texts-it', 'texts-en'] }),
  ],
  optimization: { minimizer: [new Minify()] },
  // Our own limit is the one that counts.
  performance: false,
  // The scripts do not name their maps, which no browser asks for then.
  devtool: 'hidden-source-map',
});
