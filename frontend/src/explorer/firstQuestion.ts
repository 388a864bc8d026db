/** What the explorer opens with: the README's question, word for word, which every workspace can answer. */
export const FIRST_QUESTION = `# Where do we lose customers, and how satisfied are they there?
query WhereDoWeLoseCustomers {
  journeys(first: 1) {
    edges {
      node {
        name
        analysis {
          asOf
          conversion { value low high denominator }
          bottlenecks(first: 3) {
            touchpoint { name }
            exits { value low high numerator denominator }
            recoverableConversions { value low high }
          }
          touchpoints {
            touchpoint { name }
            satisfaction(metric: CSAT) { score low high responses thinEvidence }
          }
        }
      }
    }
  }
}
`;
