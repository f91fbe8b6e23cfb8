// Starts GraphiQL over this server's /graphql, with one tab for each team's question.
// A browser that was here before keeps the tabs it had.
"use strict";

const container = document.getElementById("ide");

async function start() {
  const answer = await fetch("/ide/questions.json");
  if (!answer.ok) throw new Error(`/ide/questions.json answered ${answer.status}`);
  const questions = await answer.json();
  const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
  container.textContent = "";
  ReactDOM.createRoot(container).render(
    React.createElement(GraphiQL, {
      fetcher,
      defaultTabs: questions.map(({ query, variables }) => ({ query, variables })),
      defaultEditorToolsVisibility: true,
    }),
  );
}

start().catch((error) => {
  container.textContent = `The IDE could not start: ${error.message}. Reload the page once the service answers.`;
});
