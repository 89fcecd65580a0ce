/** The page of the pane: scripts that come before the add-in's own, and nothing else. */
export const pageWith = (scripts) => `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>PERF</title>
    ${scripts.map((src) => `<script src="${src}"></script>`).join('\n    ')}
  </head>
  <body style="margin: 0"></body>
</html>
`;
