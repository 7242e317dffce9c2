// urql: query, mutation with problems, pages put together by graphcache's relayPagination, errors, subscription.
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { FOLLOW, NAMELESS, PAGE, REGISTER, SEARCH, SEMINAR, authorization, problems, socketClient, tell, url } from './asking.mjs';

const sockets = socketClient();
const client = new Client({
  url,
  fetchOptions: { headers: { authorization } },
  exchanges: [
    cacheExchange({ resolvers: { Query: { exchanges: relayPagination() } } }),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (asked) => ({
        subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ ...asked, query: asked.query ?? '' }, sink) }),
      }),
    }),
  ],
});

const ask = (document, variables) => client.query(document, variables).toPromise();
const register = (input) => client.mutation(REGISTER, { input }).toPromise();
const search = await ask(SEARCH, { words: 'Эдукатор' });
const refused = await register(NAMELESS);
const made = await register({ ...SEMINAR, idempotencyKey: 'urql' });
const again = await register({ ...SEMINAR, idempotencyKey: 'urql' });

let shown = await ask(PAGE, { first: 5 });
let fetched = 1;
for (; shown.data.exchanges.pageInfo.hasNextPage; fetched++) {
  shown = await ask(PAGE, { first: 5, after: shown.data.exchanges.pageInfo.endCursor });
}
const tooMany = await ask(PAGE, { first: 1000 });
const cursors = await new Promise((done) => {
  const found = [];
  client.subscription(FOLLOW, { since: '0', first: 3 }).subscribe(({ data }) => {
    found.push(Number(data.exchangeChanged.cursor));
    if (found.length === 3) done(found);
  });
});

tell({
  names: search.data.institutions.nodes.map((each) => [each.name, each.country.code]),
  problems: problems(refused.data.exchangeRegister),
  state: made.data.exchangeRegister.exchange.state,
  replayed: again.data.exchangeRegister.replayed,
  pages: fetched,
  listed: new Set(shown.data.exchanges.edges.map((each) => each.node.id)).size,
  total: shown.data.exchanges.totalCount,
  codes: tooMany.error.graphQLErrors.map((each) => each.extensions.code),
  cursors,
});
