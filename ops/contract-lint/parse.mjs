// node parse.mjs URL: whether AsyncAPI's own parser accepts a document and all that it refers to.
import { Parser, fromURL } from "@asyncapi/parser";

const source = process.argv[2];
const { document, diagnostics } = await fromURL(new Parser(), source).parse();
// 0 error, 1 warning, 2 information: that it doesn't validate JSON Schema 2020-12 itself
const problems = diagnostics.filter((diagnostic) => diagnostic.severity < 2);
for (const { path, message, code } of problems) {
  console.error(`${source}: ${path.join(".")}: ${message} (${code})`);
}
process.exit(document && problems.length === 0 ? 0 : 1);
