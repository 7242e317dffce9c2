// Reads exported graphs with graphology and cytoscape.js, and prints what they found as JSON.
// Usage: NODE_PATH=…/node_modules node read_graphs.js FOLDER (of g.gexf, g.graphml and g.cyjs)
const fs = require("fs");
const path = require("path");
const cytoscape = require("cytoscape");
const Graph = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

const text = (ending) => fs.readFileSync(path.join(process.argv[2], `g.${ending}`), "utf8");

function ofGraphology(graph) {
  return {
    nodes: graph.mapNodes((id, known) => [id, known]),
    edges: graph.mapEdges((_, known, source, target) => [source, target, known]),
  };
}

function ofCytoscape(elements) {
  const graph = cytoscape({ headless: true, elements });
  return {
    nodes: graph.nodes().map((node) => [node.id(), node.data()]),
    edges: graph.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.data()]),
  };
}

const found = {
  gexf: ofGraphology(gexf.parse(Graph, text("gexf"))),
  graphml: ofGraphology(graphml.parse(Graph, text("graphml"))),
  cyjs: ofCytoscape(JSON.parse(text("cyjs")).elements),
};
console.log(JSON.stringify(found));
