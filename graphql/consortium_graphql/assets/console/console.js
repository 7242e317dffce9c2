// Draws GraphiQL over the service that served this page. Nothing is loaded from any other host.
"use strict";

(() => {
  const WELCOME = `# The console of the consortium's register.
#
# 1. Put a token into the "Headers" editor below: {"authorization": "Bearer …"}
# 2. Press the reload button at the lower left: the documentation and the explorer fill in.
# 3. Ctrl-Enter runs the query, Ctrl-Space completes a word.

query WhoIsHere {
  institutions(first: 10) {
    totalCount
    edges { node { id name } }
  }
}
`;

  // A link may carry the token as /graphql#token=…: what follows the # never reaches a server or its log.
  function takeToken() {
    const token = new URLSearchParams(window.location.hash.slice(1)).get("token");
    if (token !== null) {
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
    }
    return token ?? "";
  }

  function webSocketAddress(url) {
    const address = new URL(url);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    return address.toString();
  }

  const place = document.getElementById("console");
  const url = new URL(place.dataset.endpoint, window.location.href).toString();

  // GraphiQL hands the headers of its editor to the websocket's connection_init as well.
  const fetcher = GraphiQL.createFetcher({ url, subscriptionUrl: webSocketAddress(url) });
  const token = takeToken();

  const view = React.createElement(GraphiQL, {
    fetcher,
    plugins: [GraphiQLPluginExplorer.explorerPlugin()],
    defaultQuery: WELCOME,
    defaultHeaders: JSON.stringify({ authorization: `Bearer ${token}` }),
    ...(token === "" ? {} : { headers: JSON.stringify({ authorization: `Bearer ${token}` }) }),
    defaultEditorToolsVisibility: "headers",
    isHeadersEditorEnabled: true,
    inputValueDeprecation: true,
  });
  ReactDOM.createRoot(place).render(view);
})();
