-- Who wants to be told of articles, and how their endpoint fares.
CREATE TABLE webhooks (
  webhook_id          uuid PRIMARY KEY,
  url                 text NOT NULL,
  description         text,
  filter              text NOT NULL,
  -- a first byte that says how it is kept, then the secret, plain or encrypted
  secret              bytea NOT NULL,
  secret_before       bytea,
  secret_before_until timestamptz,
  state               text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
  paused_because      text,
  created_at          timestamptz NOT NULL,
  -- failures in a row that are the endpoint's; while there are any, one request at a time finds out whether it is back
  failures            int NOT NULL DEFAULT 0,
  -- the first failure of any kind since the last success
  failing_since       timestamptz,
  next_try            timestamptz,
  -- to within some seconds
  delivered_at        timestamptz,
  -- the instance that sends, until when nobody else may
  leased_by           uuid,
  leased_until        timestamptz,
  CONSTRAINT a_pause_has_a_reason CHECK ((state = 'paused') = (paused_because IS NOT NULL))
);

-- One row for each event that a webhook's filter let through.
CREATE TABLE webhook_deliveries (
  -- made from webhook and event, so that an event that is read again makes no second one
  delivery_id uuid PRIMARY KEY,
  webhook_id  uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  sequence    bigint GENERATED ALWAYS AS IDENTITY,
  article_id  uuid NOT NULL,
  event_id    text NOT NULL,
  -- the event: its attributes as JSON, and its data as it stands in Kafka
  attributes  text NOT NULL,
  body        bytea NOT NULL,
  state       text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  by_hand     boolean NOT NULL DEFAULT false,
  -- all that were ever made
  attempts    int NOT NULL DEFAULT 0,
  -- failures that are held against this delivery, since it was last set going
  failures    int NOT NULL DEFAULT 0,
  first_try   timestamptz,
  next_try    timestamptz NOT NULL DEFAULT now(),
  created_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT what_is_finished_says_when CHECK ((state = 'pending') = (finished_at IS NULL))
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_try, sequence) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (webhook_id, article_id, sequence) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, sequence);
CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (webhook_id, sequence) WHERE state = 'failed';
CREATE INDEX webhook_deliveries_old ON webhook_deliveries (finished_at) WHERE state <> 'pending';

CREATE TABLE webhook_attempts (
  delivery_id uuid NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
  attempt     int NOT NULL,
  at          timestamptz NOT NULL,
  by_hand     boolean NOT NULL,
  millis      bigint NOT NULL,
  -- what came back; without an answer, why
  status      int,
  answer      text,
  problem     text,
  PRIMARY KEY (delivery_id, attempt)
);
