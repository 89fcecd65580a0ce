/**
 * The page of the pane: scripts that come before the add-in's own, and nothing else.
 * @param {readonly string[]} scripts
 * @param {string} policy what the page may load; before anything that is loaded
 */
export const pageWith = (scripts, policy) => `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>PERF</title>
    ${scripts.map((src) => `<script src="${src}"></script>`).join('\n    ')}
  </head>
  <body></body>
</html>
`;
