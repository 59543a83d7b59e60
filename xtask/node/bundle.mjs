// Runs esbuild with the options given as JSON in the first argument. A script and not esbuild's own executable, for the
// latter is swapped for a binary by an install script, and no install script is run here.
import { build } from "esbuild";

const options = JSON.parse(process.argv[2] ?? "{}");
try {
  await build({ bundle: true, logLevel: "warning", legalComments: "none", ...options });
} catch {
  // esbuild has printed what is wrong and where.
  process.exitCode = 1;
}
