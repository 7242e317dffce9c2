// relay-compiler on the schema that the service tells of itself; what it makes of the documents is asked of the service.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { NAMELESS, authorization, problems, tell, url } from './asking.mjs';

const ask = async (query, variables) => {
  const headers = { authorization, 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
};
const DOCUMENTS = `
graphql\`query SourceListQuery { ...SourceList_query }\`;
graphql\`fragment SourceList_query on Query @refetchable(queryName: "SourceListPageQuery")
  @argumentDefinitions(count: {type: "Int", defaultValue: 5}, cursor: {type: "String"}) {
  exchanges(first: $count, after: $cursor, order: OLDEST) @connection(key: "SourceList_exchanges") {
    edges { node { id ...Source_exchange } }
  }
}\`;
graphql\`fragment Source_exchange on Exchange @refetchable(queryName: "SourceRefetchQuery") { id title state }\`;
graphql\`mutation SourceRegisterMutation($input: ExchangeRegisterInput!) {
  exchangeRegister(input: $input) { exchange { id ...Source_exchange } problems { code path } }
}\`;
graphql\`subscription SourceFollowSubscription($since: String) {
  exchangeChanged(since: $since) { cursor exchange { ...Source_exchange } }
}\`;
`;

const schema = printSchema(buildClientSchema((await ask(getIntrospectionQuery())).data));
const folder = mkdtempSync(join(process.cwd(), 'relay-'));
try {
  mkdirSync(join(folder, 'made'));
  writeFileSync(join(folder, 'schema.graphql'), schema);
  writeFileSync(join(folder, 'Source.js'), DOCUMENTS);
  const config = { src: '.', schema: 'schema.graphql', language: 'javascript', artifactDirectory: 'made' };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync(process.execPath, ['../node_modules/relay-compiler/cli.js', 'relay.config.json'], { cwd: folder, stdio: 'pipe' });
  const made = readdirSync(join(folder, 'made')).sort();
  const text = (name) => {
    const artifact = readFileSync(join(folder, 'made', `${name}.graphql.js`), 'utf8');
    return JSON.parse(/"text": ("(?:[^"\\]|\\.)*")/.exec(artifact)[1]);
  };

  const ids = [];
  let cursor = null, pages = 0, more = true;
  for (; more; pages++) {
    const { exchanges } = (await ask(text('SourceListPageQuery'), { count: 5, cursor })).data;
    ids.push(...exchanges.edges.map((each) => each.node.id));
    ({ endCursor: cursor, hasNextPage: more } = exchanges.pageInfo);
  }
  const again = (await ask(text('SourceRefetchQuery'), { id: ids[0] })).data.node;
  const refused = (await ask(text('SourceRegisterMutation'), { input: NAMELESS })).data.exchangeRegister;
  tell({
    made,
    pages,
    listed: new Set(ids).size,
    total: (await ask('{ exchanges { totalCount } }')).data.exchanges.totalCount,
    refetched: [again.__typename, again.id === ids[0]],
    problems: problems(refused),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
