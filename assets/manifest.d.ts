export declare const developmentBase: string;
export declare const developmentVersion: string;
export declare function manifestVersion(version: string): string;
export declare function renderManifest(xml: string, baseUrl: string, version: string): string;
export declare function baseUrlFault(baseUrl: string): string | null;
