/** What GraphiQL opens on. It names no slug, so that it shows something on any archive. */
export const exampleQuery = `# Annals: what happened, when, who took part, and how that is known.
# Press the button (or Ctrl-Enter) to run this. The Docs tab describes every field.
query Latest {
  archive {
    events
    undatedEvents
    entities
    documents
    from
    to
  }
  timeline(granularity: YEAR) {
    start
    count
  }
  events(first: 5, orderBy: DATE_DESC) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      slug
      title
      date {
        display
        precision
        claims {
          status
          value
          because
          evidence {
            quote
            document {
              id
              title
            }
          }
        }
      }
      place {
        name
      }
      entities(first: 6) {
        edges {
          role
          node {
            slug
            name
            kind
          }
        }
      }
      sources {
        name
      }
      related(first: 3) {
        reason
        event {
          slug
          title
        }
      }
      explain
    }
  }
}
`;
