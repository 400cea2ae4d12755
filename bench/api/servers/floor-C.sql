SELECT json_build_object('thread', (
  SELECT json_build_object('id', t.id, 'comments', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object(
      'id', c.id, 'position', c.position, 'author', c.author, 'score', c.score, 'up', c.up, 'down', c.down, 'text', c.text,
      'depth', c.depth, 'inReplyTo', CASE WHEN c."replyKind" IS NOT NULL THEN (
        SELECT json_build_object('kind', c."replyKind", 'confidence', c."replyConfidence",
          'comment', json_build_object('id', o.id, 'author', o.author))
        FROM "Comment" o WHERE o.id = c."inReplyToId") END
    )), '[]')
    FROM (SELECT * FROM "Comment" WHERE "threadId" = t.id ORDER BY position LIMIT 500) c
  ))) FROM "CommentThread" t WHERE t."documentId" = $1
))::text
