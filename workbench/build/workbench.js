import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { path, resolve, typescript } from './common.js';
import { Copy, filesOf } from './copy.js';

const OFFICE = 'node_modules/@microsoft/office-js/dist';

/** What office.js asks for as it starts in Excel, of the hundreds of files of the package. */
const library = [
  'office.js',
  'excel-win32-16.01.js',
  'it-it/office_strings.js',
  'en-us/office_strings.js',
];

/** The page of `npm start`: a spreadsheet in Excel's place, with the pane beside it. */
export const workbench = {
  name: 'workbench',
  target: ['web', 'es2022'],
  entry: {
    workbench: './workbench/page/main.ts',
    'pane-bridge': './workbench/page/pane/bridge.ts',
    'pane-office': './workbench/page/pane/office.ts',
    gallery: './workbench/gallery/main.ts',
  },
  output: {
    path: path('dist/workbench'),
    filename: '[name].js',
    chunkFilename: 'chunks/[name].js',
    // The page of the pane comes with the add-in, whose bundle it names.
    clean: { keep: 'pane.html' },
  },
  resolve: {
    ...resolve,
    // The page is for current browsers: the usual bundle brings what they have had for years.
    alias: { exceljs$: 'exceljs/dist/exceljs.bare.min.js' },
  },
  module: {
    noParse: /exceljs\.bare\.min\.js$/,
    rules: [
      typescript('es2022'),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: './workbench/page/index.html',
      favicon: './assets/icons/tree-32.png',
      chunks: ['workbench'],
    }),
    // Each component of the pane in each state, to be looked at and tested.
    new HtmlWebpackPlugin({
      filename: 'gallery/index.html',
      template: './workbench/gallery/index.html',
      favicon: './assets/icons/tree-32.png',
      chunks: ['gallery'],
    }),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new Copy([
      ...library.map((name) => ({ from: `${OFFICE}/${name}`, to: `office/${name}` })),
      ...filesOf('assets/samples', '.xlsx', 'samples/'),
      ...filesOf('assets/icons', '-32.png', 'icons/'),
    ]),
  ],
  // It is served from this machine to this machine: time to build counts, size does not.
  optimization: { minimize: false },
  performance: false,
  devtool: false,
};
