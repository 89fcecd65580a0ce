import { ALWAYS, contentType, LASTING, SHARED, TYPES } from './headers';

/**
 * The configuration with which IIS serves the folder that it lies in, without any module beyond
 * those of a plain installation.
 *
 * @param shared the files that pages of Excel on the web read, such as `functions.json`
 */
export const webConfig = (
  shared: readonly string[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- PERF. To be put beside taskpane.html, in the folder that IIS serves at the base address. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries(ALWAYS)
  .map(([name, value]) => header(name, value, 8))
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
${Object.keys(TYPES).map(mapping).join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
  </system.webServer>
  <!-- Named by their content: a browser keeps them for a year. -->
  <location path="${LASTING.slice(0, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
  <!-- Excel on the web reads the functions' metadata from its own pages. -->
${shared.map(sharedFile).join('\n')}
</configuration>
`;

const header = (name: string, value: string, indent: number): string =>
  `${' '.repeat(indent)}<remove name="${name}" />\n${' '.repeat(indent)}<add name="${name}" value="${value}" />`;

/** Some endings are known to IIS already, which takes none twice. */
const mapping = (ending: string): string =>
  `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="${contentType(`.${ending}`)}" />`;

const sharedFile = (path: string): string => `  <location path="${path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${Object.entries(SHARED)
  .map(([name, value]) => header(name, value, 10))
  .join('\n')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
