// Short texts for the playground, each with one thing to show.
// @ts-check

/** @type {Record<string, string>} by the name that their buttons carry */
export const SAMPLES = {
  march: `About 5,000 people had marched to Harbour Square, police said. The organisers, a group of tenants’ unions, claimed that at least 20,000 people had marched. “We stopped counting when the bridge was full,” said Nadia Ferrow, who speaks for the group.

The University of Lowmere, which counts from photographs, estimated that between 9,000 and 12,000 people had marched. The police did not respond to a request for comment.`,
  relay: `The state news agency Ostra quoted General Pavel Lund as saying that the convoy had turned back. Two officials briefed on the talks said otherwise: the convoy, they said, had never left. They asked not to be named because the negotiations are private.

“I know nothing of a convoy,” the defence minister, Irina Holm, told the broadcaster TV Nord on Sunday. “And if there was one,” she added, “it was not ours.” Her ministry later denied that she had been misquoted. The reports could not be independently verified.`,
  money: `Sales at Perrin & Lowe rose 6.5 per cent to £412m in the six months to June, up from £387m, the company said. It expects a profit of £30m to £35m for the year. Analysts had forecast almost £40m.

Up to 150 jobs could go, according to the union Unity, out of roughly 2,300. The chief executive, Alan Prior, said he would not speculate. One in four shops has lost money since January.`,
  finding: `People who walk for at least 20 minutes a day sleep about a quarter of an hour longer, a study of 3,418 adults suggests. The effect was strongest in those over 60, who gained 21 minutes, give or take four.

“It is a small effect, but it costs nothing,” said the lead author, Mei Tanaka of Carrow University. Jonas Weil, a sleep researcher who was not involved, warned that the participants had reported their own sleep. “People guess,” he said.`,
  traps: `The winter of 1963 claimed 40 lives in the valley. The road, Route 66 on the old maps, ran past 14 Mill Lane, one of the houses that the army’s F-16s later flew over. In 2009 a film called “The Long Thaw” was shot there.

Rovers won 3–1 at 7.30pm. The so-called “miracle team” claimed the title, found shelter from the rain and held the cup until midnight. No. 10 scored twice.`,
  characters: `🚢 “Der Hafen ist zu” means that the port is closed, the harbour master, Zoë Ångström, explained on Friday. 🧭 Some 1\u202f200 containers – nearly 3.5\u00a0% of a year’s traffic – are waiting, she said.

“It’s a co\u00adordi\u00adna\u00adtion problem 🤷🏽\u200d♀️,” her deputy wrote on X. He put the cost at €1.5m–€2m a day.`,
};
