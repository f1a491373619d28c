// The tests of this module need the trait AsyncHTTPClient.
