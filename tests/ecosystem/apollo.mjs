// Apollo Client: query, mutation with problems, pages put together by relayStylePagination, errors, subscription.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { FOLLOW, NAMELESS, PAGE, REGISTER, SEARCH, SEMINAR, authorization, problems, socketClient, tell, url } from './asking.mjs';

const http = new HttpLink({ uri: url, headers: { authorization } });
const sockets = new GraphQLWsLink(socketClient());
const client = new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', sockets, http),
  cache: new InMemoryCache({ typePolicies: { Query: { fields: { exchanges: relayStylePagination(['order']) } } } }),
});

const search = await client.query({ query: gql(SEARCH), variables: { words: 'Эдукатор' } });
const register = (input) => client.mutate({ mutation: gql(REGISTER), variables: { input } });
const refused = await register(NAMELESS);
const made = await register({ ...SEMINAR, idempotencyKey: 'apollo' });
const again = await register({ ...SEMINAR, idempotencyKey: 'apollo' });

const list = { query: gql(PAGE), variables: { first: 5 } };
let { hasNextPage, endCursor } = (await client.query(list)).data.exchanges.pageInfo;
const pages = client.watchQuery(list);
pages.subscribe(() => {});
let fetched = 1;
for (; hasNextPage; fetched++) {
  const more = await pages.fetchMore({ variables: { after: endCursor } });
  ({ hasNextPage, endCursor } = more.data.exchanges.pageInfo);
}
const all = client.readQuery(list).exchanges;

const wrong = { query: gql(PAGE), variables: { first: 1000 }, fetchPolicy: 'network-only' };
const tooMany = await client.query(wrong).catch((error) => error);
const cursors = await new Promise((done, fail) => {
  const found = [];
  client.subscribe({ query: gql(FOLLOW), variables: { since: '0', first: 3 } }).subscribe({
    next: ({ data }) => found.push(Number(data.exchangeChanged.cursor)),
    complete: () => done(found),
    error: fail,
  });
});

tell({
  names: search.data.institutions.nodes.map((each) => [each.name, each.country.code]),
  problems: problems(refused.data.exchangeRegister),
  state: made.data.exchangeRegister.exchange.state,
  replayed: again.data.exchangeRegister.replayed,
  pages: fetched,
  listed: new Set(all.edges.map((each) => each.node.id)).size,
  total: all.totalCount,
  codes: CombinedGraphQLErrors.is(tooMany) ? tooMany.errors.map((each) => each.extensions.code) : String(tooMany),
  cursors,
});
