/** Makes one CommonJS file of this package; into the sample unless a file is named. */
export function bundleMiniProgram(outfile?: string): Promise<void>;
