export declare const developmentBase: string;
export declare function renderManifest(xml: string, baseUrl: string): string;
