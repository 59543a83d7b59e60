/** Filled in by the build. */
declare const SOURCEMARK_VERSION: string;
