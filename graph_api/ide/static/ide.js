// Starts GraphiQL over this server's /graphql: one tab for each team's first question, and beside them the cookbook with all of them.
// A browser that was here before keeps the tabs it had.
"use strict";

const container = document.getElementById("ide");
const element = React.createElement;

function byTeam(questions) {
  const teams = new Map();
  for (const question of questions) teams.set(question.team, [...(teams.get(question.team) ?? []), question]);
  return [...teams];
}

// GraphiQL makes a new tab empty and fills its editors while it draws, so they get the question after that.
function useOpen() {
  const { addTab, queryEditor, variableEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  return ({ query, variables }) => {
    addTab();
    setTimeout(() => {
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
    });
  };
}

function Entry({ question, open }) {
  const about = [
    question.number ? `week one, ${question.number}` : "",
    question.is_over_sample ? "over the real sample" : "",
    question.beyond ? "beyond the peers" : "",
    question.lacks ? `not yet: ${question.lacks}` : "",
  ].filter(Boolean);
  return element(
    "li",
    null,
    element("button", { type: "button", onClick: () => open(question) }, question.words),
    about.length ? element("small", null, about.join(" · ")) : null,
  );
}

// GraphiQL draws the first of its tabs without the variables that it was given.
function useFirstVariables({ query, variables }) {
  const { queryEditor, variableEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
  React.useEffect(() => {
    if (queryEditor?.getValue() === query && variableEditor?.getValue() === "") variableEditor.setValue(variables);
  }, [queryEditor, variableEditor, query, variables]);
}

function Cookbook({ questions }) {
  const open = useOpen();
  useFirstVariables(questions[0]);
  const teams = byTeam(questions).map(([team, own]) =>
    element(
      "section",
      { key: team },
      element("h3", null, team),
      element("ul", null, own.map((question) => element(Entry, { key: question.name, question, open }))),
    ),
  );
  return element("div", { className: "cookbook" }, element("div", { className: "graphiql-doc-explorer-title" }, "Cookbook"), teams);
}

function Icon() {
  const drawn = "M3 4h7a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H3zM21 4h-7a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h7z";
  return element("svg", { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 1.5 }, element("path", { d: drawn }));
}

function Page({ questions }) {
  const fetcher = React.useMemo(() => GraphiQL.createFetcher({ url: "/graphql" }), []);
  const plugins = React.useMemo(() => [{ title: "Cookbook", icon: Icon, content: () => element(Cookbook, { questions }) }], [questions]);
  // `visiblePlugin` says what is shown, and leaves its pane closed; the button opens it, as soon as it is drawn.
  React.useEffect(() => {
    const waiting = setInterval(() => {
      const button = document.querySelector('[aria-label="Show Cookbook"]');
      if (!button) return;
      clearInterval(waiting);
      button.click();
    }, 50);
    return () => clearInterval(waiting);
  }, []);
  return element(GraphiQL, {
    fetcher,
    defaultTabs: questions.filter((question) => question.is_opened).map(({ query, variables }) => ({ query, variables })),
    defaultEditorToolsVisibility: true,
    plugins,
  });
}

async function start() {
  const answer = await fetch("/ide/questions.json");
  if (!answer.ok) throw new Error(`/ide/questions.json answered ${answer.status}`);
  const questions = await answer.json();
  container.textContent = "";
  ReactDOM.createRoot(container).render(element(Page, { questions }));
}

start().catch((error) => {
  container.textContent = `The IDE could not start: ${error.message}. Reload the page once the service answers.`;
});
