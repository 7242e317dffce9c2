// What the programs beside this one ask, and how they tell what they saw: one JSON object on the last line.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export const url = process.env.SERVICE_URL;
export const authorization = `Bearer ${process.env.SERVICE_TOKEN}`;

export const SEARCH = `query Search($words: String!) {
  institutions(filter: {search: $words}) { totalCount nodes { id name(lang: "en") country { id code } } }
}`;
export const PAGE = `query Page($first: Int!, $after: String) {
  exchanges(first: $first, after: $after, order: OLDEST) {
    totalCount
    edges { cursor node { id title } }
    pageInfo { hasNextPage endCursor }
  }
}`;
export const REGISTER = `mutation Register($input: ExchangeRegisterInput!) {
  exchangeRegister(input: $input) { exchange { id state } problems { code path message } replayed }
}`;
export const FOLLOW = `subscription Follow($since: String, $first: Int) {
  exchangeChanged(since: $since, first: $first) { cursor exchange { id } }
}`;
export const NAMELESS = { kind: 'SEMINAR', titles: [] };
export const SEMINAR = { kind: 'SEMINAR', titles: [{ lang: 'en', value: 'Seminar' }] };

export const socketClient = () =>
  createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
  });

export const problems = (payload) => payload.problems.map((each) => [each.code, each.path.join('.')]);

export const tell = (seen) => {
  console.log(JSON.stringify(seen));
  process.exit(0);
};
